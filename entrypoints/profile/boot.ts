import '../../components/theme.css';
import '../../components/profile/profile.css';
import { sayBroken } from './broken.ts';

/**
 * Lets the browser show the page's frame before it reads the rest, so that something stands there at once. The rest is
 * read after the next frame, or where no frame comes, as in a tab that nobody sees, a moment later.
 */
function afterFirstFrame(callback: () => void): void {
  const once = () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    callback();
  };
  const frame = requestAnimationFrame(() => setTimeout(once));
  const timer = setTimeout(once, 200);
}

afterFirstFrame(() => void import('./main.tsx').catch(sayBroken));
