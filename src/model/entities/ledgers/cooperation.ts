import { date, defineEntity, text } from '../../entity';

/** 协作: two regions and what they share. */
export const cooperation = defineEntity('cooperation', { zh: '区域协作', en: 'Cooperation' }, [
  text('from_region', '协作一方', 'One region', {
    key: true,
    required: true,
    references: 'region',
    synonyms: ['甲方地区', '本地', '一方'],
  }),
  text('to_region', '协作另一方', 'Other region', {
    key: true,
    required: true,
    references: 'region',
    synonyms: ['乙方地区', '合作地区', '另一方'],
  }),
  text('content', '协作内容', 'Content', {
    key: true,
    required: true,
    synonyms: ['共享内容', '合作内容', '合作事项', '内容'],
  }),
  text('chain', '产业链', 'Chain', { references: 'chain' }),
  date('valid_from', '起', 'Valid from'),
  date('valid_to', '止', 'Valid to'),
]);
