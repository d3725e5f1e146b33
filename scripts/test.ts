/** "npm test": runs everything that CI checks. "npm test -- unit e2e" runs only these steps and those they need. */
import process from 'node:process';
import { offerBrowsers } from './browser/find.ts';
import { type Outcome, STEPS, type Step } from './test/steps.ts';

const steps = chosenSteps(process.argv.slice(2));
await offerBrowsers();
const results = await runSteps(steps);
const total = (count: 'passed' | 'failed') => results.reduce((sum, outcome) => sum + outcome[count], 0);
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') > 0 ? 1 : 0;

function chosenSteps(names: string[]): Step[] {
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(`There is no step ${unknown.join(', ')}. There are: ${STEPS.map(({ name }) => name).join(', ')}.`);
    process.exit(2);
  }
  const needed = STEPS.filter(({ name }) => names.includes(name)).flatMap(({ needs }) => needs);
  return names.length === 0 ? STEPS : STEPS.filter(({ name }) => names.includes(name) || needed.includes(name));
}

async function runSteps(steps: Step[]): Promise<Outcome[]> {
  const outcomes = new Map<string, Outcome>();
  const aside: Promise<void>[] = [];
  for (const step of steps) {
    if (step.runs === 'alone') await Promise.all(aside);
    const running = runStep(step, outcomes);
    if (step.runs === 'aside') aside.push(running);
    else await running;
  }
  await Promise.all(aside);
  return [...outcomes.values()];
}

/** @param outcomes those of the steps before, to which this one's is added */
async function runStep(step: Step, outcomes: Map<string, Outcome>): Promise<void> {
  const start = performance.now();
  const missing = step.needs.filter((name) => outcomes.get(name)?.failed);
  const outcome = missing.length > 0 ? impossible(missing) : await step.run();
  outcomes.set(step.name, outcome);
  tell(step.name, outcome, (performance.now() - start) / 1000);
}

function impossible(missing: string[]): Outcome {
  return { passed: 0, failed: 1, skipped: 0, output: `Not run, because ${missing.join(', ')} failed.\n` };
}

function tell(name: string, { passed, failed, skipped, output }: Outcome, seconds: number): void {
  const skips = skipped > 0 ? `, ${skipped} skipped` : '';
  console.log(
    `${failed > 0 ? '✗' : '✓'} ${name.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s   ${passed} passed, ${failed} failed${skips}`,
  );
  if (failed > 0) console.log(indented(output || 'It ran no test.'));
}

function indented(text: string): string {
  return text.trimEnd().replace(/^/gm, '    ');
}
