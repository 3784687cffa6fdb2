import { date, defineEntity, text } from '../../entity';

/** 典型案例: what a place did for a chain that others can learn from. */
export const caseStudy = defineEntity('case_study', { zh: '典型案例', en: 'Case study' }, [
  text('case_id', '案例编号', 'Case id', { key: true, required: true }),
  text('title', '案例名称', 'Title', { required: true, synonyms: ['案例标题', '标题', '案例'] }),
  text('chain', '产业链', 'Chain', { references: 'chain' }),
  text('region', '行政区', 'Region', { references: 'region' }),
  text('content', '案例内容', 'Content', { synonyms: ['内容', '主要做法', '做法', '经验做法'] }),
  date('date', '日期', 'Date', { synonyms: ['发布日期', '时间'] }),
]);
