import '../../components/theme.css';
import '../../components/profile/profile.css';
import { readAhead } from './ahead.ts';
import { sayBroken } from './broken.ts';

/**
 * The frame that the browser shows before the rest is drawn, so that something stands there at once; where no frame comes,
 * as in a tab that nobody sees, a moment later.
 */
function firstFrame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 200);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
}

readAhead(new URLSearchParams(location.search).get('profile'));
Promise.all([import('./main.tsx'), firstFrame()])
  .then(([{ open }]) => open())
  .catch(sayBroken);
