import '../../components/theme.css';
import '../../components/profile/profile.css';
import '../../components/profile/masthead.css';
import '../../components/touch.css';
import '../../components/report/report.css';
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
import { passOnOpening } from './address.ts';
import { sayBroken } from './broken.ts';
import { drawFrame } from './frame.tsx';

setLanguage(...browserTexts());
labelPage(t('extension_name'));
passOnOpening();
// The view is rendered after the browser has shown the frame, so that something is there to read at once.
Promise.all([import('./main.tsx'), drawFrame().then(painted)])
  .then(([{ open }]) => open())
  .catch(sayBroken);
