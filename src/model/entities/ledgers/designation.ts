import { date, defineEntity, text } from '../../entity';
import { CLUSTER_LEVEL, DESIGNATION_KIND } from '../../ledgerEnumerations';

/** 认定: a county or platform as 核心区 or 协同区 of one cluster. */
export const designation = defineEntity('designation', { zh: '集群认定', en: 'Designation' }, [
  text('cluster', '集群', 'Cluster', { key: true, required: true, references: 'cluster' }),
  text('region', '行政区', 'Region', { key: true, required: true, references: 'region' }),
  text('park', '平台园区', 'Park', { key: true, references: 'park', synonyms: ['平台', '园区', '园区名称'] }),
  text('kind', '认定类别', 'Kind', {
    key: true,
    required: true,
    values: DESIGNATION_KIND,
    synonyms: ['类别', '类型'],
  }),
  text('level', '级别', 'Level', { values: CLUSTER_LEVEL, synonyms: ['认定级别'] }),
  text('authority', '认定机关', 'Authority', { synonyms: ['认定单位', '认定部门'] }),
  text('document_number', '文号', 'Document number'),
  date('designated_on', '认定日期', 'Designated on', { synonyms: ['认定时间', '日期'] }),
  date('expires_on', '有效期至', 'Expires on'),
]);
