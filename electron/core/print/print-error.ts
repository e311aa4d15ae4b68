/** A template that does not compile or breaks a PDF/UA rule. Its message tells where; it never holds the data. */
export class PrintError extends Error {
  override readonly name = 'PrintError';
}

/** The process that sets papers ended under the work, whatever ended it. Another try starts a new one. */
export class PrintStopped extends Error {
  override readonly name = 'PrintStopped';
}
