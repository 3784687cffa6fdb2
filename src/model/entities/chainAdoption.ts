import { date, defineEntity, text } from '../entity';

/** 落地: a region declares a chain as one of its key chains. */
export const chainAdoption = defineEntity('chain_adoption', { zh: '产业链落地', en: 'Chain adoption' }, [
  text('chain', '产业链', 'Chain', { key: true, required: true, references: 'chain' }),
  text('region', '行政区', 'Region', { key: true, required: true, references: 'region' }),
  text('local_name', '当地正式名称', 'Local official name', { synonyms: ['当地名称', '正式名称'] }),
  text('goal', '目标', 'Goal'),
  text('lead_department', '牵头部门', 'Lead department'),
  text('lead_park', '牵头园区', 'Lead park', { references: 'park' }),
  date('valid_from', '起', 'Valid from'),
  date('valid_to', '止', 'Valid to'),
]);
