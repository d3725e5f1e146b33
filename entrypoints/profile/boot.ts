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
import { sayBroken } from './broken.ts';
import { painted } from './painted.ts';
import { preload } from './preload.ts';

preload(new URLSearchParams(location.search).get('profile'));
// The page is rendered after the browser has shown the frame in index.html, so that something is visible at once.
Promise.all([import('./main.tsx'), painted()])
  .then(([{ open }]) => open())
  .catch(sayBroken);
