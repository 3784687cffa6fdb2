import { boolean, date, defineEntity, text } from '../../entity';
import { PROBLEM_FACTOR, TASK_STATUS } from '../../ledgerEnumerations';

/** 问题: what holds an enterprise or a project back, from being raised to being closed. */
export const problem = defineEntity('problem', { zh: '问题', en: 'Problem' }, [
  text('problem_id', '问题编号', 'Problem id', { key: true, required: true }),
  text('content', '问题内容', 'Content', {
    required: true,
    synonyms: [
      '问题',
      '问题描述',
      '问题事项',
      '存在问题',
      '反映问题',
      '主要问题',
      '诉求',
      '诉求内容',
      '企业诉求',
      '具体问题',
    ],
  }),
  text('chain', '产业链', 'Chain', { references: 'chain' }),
  text('enterprise', '企业', 'Enterprise', { references: 'enterprise' }),
  text('project', '项目', 'Project', { references: 'project' }),
  text('region', '行政区', 'Region', { references: 'region' }),
  text('factor', '要素类别', 'Factor', {
    values: PROBLEM_FACTOR,
    synonyms: ['要素', '问题类别', '问题类型', '类别', '类型'],
  }),
  text('order_number', '交办单号', 'Order number', { synonyms: ['交办编号', '交办文号', '单号'] }),
  date('raised_on', '提出日期', 'Raised on', {
    synonyms: ['提出时间', '收集日期', '收集时间', '反映日期', '反映时间', '登记日期', '登记时间'],
  }),
  date('due_on', '办理时限', 'Due on', {
    synonyms: ['时限', '办结时限', '完成时限', '截止日期', '要求完成时间', '计划完成时间'],
  }),
  date('closed_on', '办结日期', 'Closed on', {
    synonyms: ['办结时间', '完成日期', '完成时间', '销号日期', '销号时间', '解决时间'],
  }),
  text('lead_unit', '牵头单位', 'Lead unit', {
    synonyms: ['牵头部门', '责任单位', '主办单位', '承办单位', '责任部门', '办理单位'],
  }),
  text('supporting_unit', '配合单位', 'Supporting unit', { list: true, synonyms: ['配合部门', '协办单位'] }),
  text('status', '办理状态', 'Status', { values: TASK_STATUS, synonyms: ['状态', '办理进度', '进展状态'] }),
  boolean('is_cleared', '销号', 'Cleared', { synonyms: ['是否销号', '已销号'] }),
  text('result', '办理结果', 'Result', {
    synonyms: ['结果', '办理情况', '解决情况', '处理结果', '进展情况'],
  }),
]);
