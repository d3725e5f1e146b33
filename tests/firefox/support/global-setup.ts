import process from 'node:process';
import { firefox } from '../../../scripts/browser/find.ts';

/** Finds, or installs, the browser once before any test, so that no test's time goes into it. */
export default function globalSetup(): void {
  process.env.FIREFOX_PATH = firefox();
}
