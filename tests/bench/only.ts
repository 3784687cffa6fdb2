import { printRuns } from './benchRun';
import { benchDiagnosis } from './diagnosis';

printRuns('diagnosis', await benchDiagnosis(Number(process.argv[2]), Number(process.argv[3])));
