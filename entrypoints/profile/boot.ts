import '../../components/theme.css';
import '../../components/profile/profile.css';
import '../../components/profile/masthead.css';
import '../../components/touch.css';
import { sayBroken } from './broken.ts';
import { painted } from './painted.ts';
import { preload } from './preload.ts';

preload(new URLSearchParams(location.search).get('profile'));
// The page is rendered after the browser has shown the frame in index.html, so that something is visible at once.
Promise.all([import('./main.tsx'), painted()])
  .then(([{ open }]) => open())
  .catch(sayBroken);
