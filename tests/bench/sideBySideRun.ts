import { benchSideBySide } from './sideBySide';

/** One process of its own: prints its runs as JSON. */
process.stdout.write(JSON.stringify(await benchSideBySide(Number(process.argv[2]))));
