import '../../components/theme.css';
import '../../components/profile/profile.css';
import { sayBroken } from './broken.ts';
import { painted } from './painted.ts';
import { preload } from './preload.ts';

preload(new URLSearchParams(location.search).get('profile'));
// Drawn after the page's frame was shown, so that something stands there at once.
Promise.all([import('./main.tsx'), painted()])
  .then(([{ open }]) => open())
  .catch(sayBroken);
