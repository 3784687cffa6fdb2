import { date, defineEntity, text } from '../../entity';
import { PLAN_KIND } from '../../ledgerEnumerations';

/** 方案: 1+15+1 and work plans, a tree. */
export const plan = defineEntity('plan', { zh: '方案', en: 'Plan' }, [
  text('plan_id', '方案编号', 'Plan id', { key: true, required: true }),
  text('title', '方案名称', 'Title', { required: true, synonyms: ['方案标题', '标题', '方案'] }),
  text('number', '文号', 'Number', { synonyms: ['方案文号', '发文字号'] }),
  date('date', '日期', 'Date', { synonyms: ['印发日期', '发布日期', '印发时间'] }),
  text('kind', '方案类别', 'Kind', { values: PLAN_KIND, synonyms: ['类别', '类型'] }),
  text('parent', '上级方案', 'Parent plan', { references: 'plan' }),
  text('chain', '产业链', 'Chain', { references: 'chain' }),
  text('region', '行政区', 'Region', { references: 'region' }),
]);
