import { date, defineEntity, double, integer, text } from '../../entity';
import { ACTIVITY_TYPE } from '../../ledgerEnumerations';

/** 活动: matching, promotion, visits and meetings, with what came of them. */
export const activity = defineEntity('activity', { zh: '活动', en: 'Activity' }, [
  text('activity_id', '活动编号', 'Activity id', { key: true, required: true }),
  text('name', '活动名称', 'Name', { required: true }),
  text('type', '活动类型', 'Type', { values: ACTIVITY_TYPE, synonyms: ['类型', '活动类别'] }),
  text('chain', '产业链', 'Chain', { references: 'chain' }),
  date('date', '活动日期', 'Date', { synonyms: ['日期', '时间', '活动时间', '举办时间', '举办日期'] }),
  text('region', '行政区', 'Region', { references: 'region' }),
  text('host', '主办单位', 'Host', { synonyms: ['举办单位', '组织单位', '牵头单位'] }),
  integer('projects', '签约项目', 'Projects', { unit: '个', synonyms: ['签约项目数', '项目数', '项目个数'] }),
  double('orders_wan', '订单金额', 'Orders', {
    unit: '万元',
    synonyms: ['订单', '订单额', '签订订单', '成交金额'],
  }),
  double('loans_wan', '贷款金额', 'Loans', {
    unit: '万元',
    synonyms: ['贷款', '授信金额', '融资金额', '贷款额'],
  }),
  integer('talents', '引进人才', 'Talents attracted', {
    unit: '人',
    synonyms: ['人才数', '引进人才数', '引才人数'],
  }),
]);
