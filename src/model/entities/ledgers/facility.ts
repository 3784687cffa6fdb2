import { defineEntity, double, text } from '../../entity';
import { AVAILABILITY } from '../../ledgerEnumerations';

/** 配套设施: a facility of a park with its capacity. */
export const facility = defineEntity('facility', { zh: '配套设施', en: 'Facility' }, [
  text('facility_id', '设施编号', 'Facility id', { key: true, required: true }),
  text('name', '设施名称', 'Name', { required: true, synonyms: ['名称', '设施'] }),
  text('type', '设施类型', 'Type', { synonyms: ['类型', '类别'] }),
  text('park', '园区', 'Park', { references: 'park' }),
  text('region', '行政区', 'Region', { references: 'region' }),
  double('capacity', '能力', 'Capacity', { synonyms: ['设计能力', '容量', '规模', '设计规模'] }),
  text('unit', '能力单位', 'Unit', { synonyms: ['单位', '计量单位'] }),
  text('status', '状态', 'Status', { values: AVAILABILITY, synonyms: ['使用状态'] }),
]);
