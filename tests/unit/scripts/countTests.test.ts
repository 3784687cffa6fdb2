import { describe, expect, it } from 'vitest';
import { countTests } from '../../../scripts/countTests.mjs';

const passed = { status: 'passed' };
const failed = { status: 'failed' };

describe('countTests', () => {
  it('takes the numbers of the report, tests to do counted as skipped', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [
        { status: 'passed', assertionResults: [passed] },
        { status: 'failed', assertionResults: [passed, failed] },
      ],
    };
    expect(countTests(report)).toEqual({ passed: 7, failed: 1, skipped: 3 });
  });
  it('counts a file that could not be loaded as one failure', () => {
    const report = {
      numPassedTests: 1,
      numFailedTests: 0,
      testResults: [
        { status: 'passed', assertionResults: [passed] },
        { status: 'failed', assertionResults: [] },
      ],
    };
    expect(countTests(report)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });
});
