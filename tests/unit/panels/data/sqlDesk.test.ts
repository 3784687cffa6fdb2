import { describe, expect, it } from 'vitest';
import { insertAt } from '../../../../src/panels/data/insertAt';
import { createSqlDesk, pageCount, type RunSql } from '../../../../src/panels/data/sqlDesk';

const answerOf = (text: string) => ({ columns: ['text'], rows: [[text]], isCut: false });
const echo: RunSql = (text) => Promise.resolve(answerOf(text));
/** Ends only when it is cancelled, in the engine's own words. */
const endless: RunSql = (_, signal) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('INTERRUPT')));
  });

describe('the SQL console', () => {
  it('keeps the answer and begins at its first page', async () => {
    const desk = createSqlDesk();
    desk.getState().write('SELECT 1');
    desk.getState().turnTo(3);
    await desk.getState().run(echo);
    expect(desk.getState()).toMatchObject({
      answer: answerOf('SELECT 1'),
      page: 0,
      phase: 'idle',
      error: null,
    });
  });

  it('keeps the failure instead of an older answer', async () => {
    const desk = createSqlDesk();
    await desk.getState().run(echo);
    const failure = new Error('syntax');
    await desk.getState().run(() => Promise.reject(failure));
    expect(desk.getState()).toMatchObject({ answer: null, error: failure, phase: 'idle' });
  });

  it('calls a cancelled statement cancelled', async () => {
    const desk = createSqlDesk();
    const running = desk.getState().run(endless);
    await Promise.resolve();
    expect(desk.getState().phase).toBe('running');
    desk.getState().cancel();
    expect(desk.getState().phase).toBe('cancelling');
    await running;
    expect(desk.getState()).toMatchObject({ phase: 'idle', answer: null, error: { name: 'AbortError' } });
  });

  it('runs the newest of statements, after the one before has ended', async () => {
    const desk = createSqlDesk();
    const first = desk.getState().run(endless);
    await Promise.resolve();
    desk.getState().write('second');
    const second = desk.getState().run(echo);
    desk.getState().write('third');
    await Promise.all([first, second, desk.getState().run(echo)]);
    expect(desk.getState()).toMatchObject({ phase: 'idle', answer: answerOf('third'), error: null });
  });

  it('counts pages', () => {
    expect([0, 1, 100, 101].map(pageCount)).toEqual([1, 1, 1, 2]);
  });
});

describe('a name put into the statement', () => {
  it('is parted from words beside it', () => {
    expect(insertAt('SELECT', 'name', 6, 6)).toEqual({ text: 'SELECT name', caret: 11 });
    expect(insertAt('SELECT FROM x', 'name', 7, 7)).toEqual({ text: 'SELECT name FROM x', caret: 11 });
    expect(insertAt('f.', 'name', 2, 2)).toEqual({ text: 'f.name', caret: 6 });
  });

  it('takes the place of what is selected', () => {
    expect(insertAt('SELECT a, b', 'name', 7, 8)).toEqual({ text: 'SELECT name, b', caret: 11 });
  });
});
