/** A frame of V8's stack: its function, and the file with line and column. */
const frame = /^ {4}at (?:(.*) \()?(.+?):(\d+):(\d+)\)?$/;

/**
 * Where in our code an error came from, for the local log: at most five frames, each a function and a file name. The message is left
 * out, since messages of parsers and databases quote what they read; so are folders, which name the computer's user.
 */
export const traceOf = (error: unknown): string => {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return stack
    .split('\n')
    .flatMap((line) => {
      const [whole, where = '', file = '', row = '', column = ''] = frame.exec(line) ?? [];
      if (whole === undefined) return [];
      return [`at ${where} ${file.split(/[\\/]/).at(-1) ?? ''}:${row}:${column}`.replaceAll('  ', ' ')];
    })
    .slice(0, 5)
    .join('\n');
};
