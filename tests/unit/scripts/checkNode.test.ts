import { describe, expect, it } from 'vitest';
import { nodeComplaint } from '../../../scripts/checkNode.mjs';

describe('nodeComplaint', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '100.1.0'])('has nothing against %s', (version) => {
    expect(nodeComplaint(version)).toBeUndefined();
  });
  it.each(['12.22.1', '18.20.4', '20.18.3'])('names what is needed instead of %s', (version) => {
    expect(nodeComplaint(version)).toContain('20.19');
    expect(nodeComplaint(version)).toContain(version);
  });
});
