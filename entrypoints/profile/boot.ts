import '../../components/theme.css';
import '../../components/profile/profile.css';
import '../../components/profile/masthead.css';
import '../../components/touch.css';
import '../../components/report/report.css';
import '../../components/report/claim.css';
import '../../components/controls/controls.css';
import '../../components/profile/cite.css';
import '../../components/profile/table.css';
import '../../components/profile/timeline/timeline.css';
import '../../components/profile/timeline/list.css';
import '../../components/profile/figures/figures.css';
import '../../components/profile/relations/relations.css';
import '../../components/profile/relations/chain.css';
import '../../components/profile/relations/around.css';
import '../../components/profile/changes.css';
import '../../components/profile/print.css';
import { browserTexts, labelPage } from '../../browser/language.ts';
import { painted } from '../../browser/painted.ts';
import { setLanguage, t } from '../../components/language/text.ts';
import type { Settings } from '../../core/reader/settings.ts';
import { passOnOpening } from './address.ts';
import { keepStatements } from './choices.ts';
import { drawBroken, drawFrame } from './frame.tsx';

setLanguage(...browserTexts());
labelPage(t('extension_name'));
passOnOpening();
const rest = import('./main.tsx');
let isOpen = false;
// The view is rendered after the browser has shown the frame, so that something is there to read at once.
Promise.all([rest, drawFrame(choose).then(painted)])
  .then(([{ open }]) => {
    isOpen = true;
    return open();
  })
  .catch(drawBroken);

/** Keeps the language that the reader wants: the page is read anew with it, or the rest says that it could not be kept. */
function choose(statements: Settings['statements']): void {
  const kept = keepStatements(statements);
  void kept.then((isKept) => isKept && !isOpen && location.reload());
  rest.then(({ showKept }) => showKept(kept)).catch(() => undefined); // what can't be loaded is said above
}
