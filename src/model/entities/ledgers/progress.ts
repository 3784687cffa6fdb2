import { date, defineEntity, double, text } from '../../entity';

/** 进度: how far a project is on a day. */
export const progress = defineEntity('progress', { zh: '项目进度', en: 'Progress' }, [
  text('project', '项目', 'Project', { key: true, required: true, references: 'project' }),
  date('date', '日期', 'Date', {
    key: true,
    required: true,
    synonyms: ['填报日期', '进度日期', '时间', '统计日期'],
  }),
  text('content', '进展内容', 'Content', { synonyms: ['进展', '进展情况', '形象进度', '内容'] }),
  double('percent', '完成比例', 'Percent done', {
    unit: '%',
    synonyms: ['进度', '完成进度', '完成率', '完成百分比'],
  }),
]);
