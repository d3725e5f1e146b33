/** Something wrong in the dataset, put so that whoever maintains it knows where to look and what to do. */
export interface Problem {
  /** Path within the profile's folder. */
  file: string;
  /** Id of the record, or where in the file the problem is. */
  record: string;
  wrong: string;
  fix: string;
}

/** The problem in one line, for a terminal. */
export function describeProblem({ file, record, wrong, fix }: Problem): string {
  return `${file} › ${record}: ${wrong} ${fix}`;
}
