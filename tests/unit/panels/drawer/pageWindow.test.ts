import { describe, expect, it } from 'vitest';
import { pageWindow } from '../../../../src/panels/drawer/pageWindow';

describe('pageWindow', () => {
  it.each([
    [0, 30, 0, 0],
    [0, 0, 0, 0],
    [190, 215, 0, 1],
    [400, 430, 2, 2],
    [0, -1, 0, 0],
  ])('rows %i to %i are in pages %i to %i', (first, last, firstPage, lastPage) => {
    expect(pageWindow(first, last)).toEqual({ firstPage, lastPage });
  });
});
