/** Thrown where an answer can't be taken: it is asked again, or ends the questions where nobody is there to be asked. */
export class Refused extends Error {}
