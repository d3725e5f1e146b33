import process from 'node:process';
import { type ParseArgsConfig, parseArgs } from 'node:util';

/**
 * Reads the options behind the name of a script. One that there is not ends the script, in plain words. (`--help` is
 * answered by run.mjs.)
 * @param config as node's own `parseArgs` has it
 */
export function readOptions<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    if (!isOfOptions(error)) throw error;
    console.error(`${error.message.replace(/\. .*/s, '')}. --help says what there is.`);
    process.exit(2);
  }
}

function isOfOptions(error: unknown): error is Error {
  return error instanceof Error && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS');
}
