import process from 'node:process';
import { chromium } from '../../../scripts/browser/find.ts';

/** Finds or installs the browser once before any test, so that the workers do neither at the same time. */
export default function globalSetup(): void {
  process.env.CHROMIUM_PATH = chromium();
}
