import { definePersonalData } from '../../../platform/database/index.js';

definePersonalData(
  {
    table: 'employer',
    subject: 'employer contact',
    purpose: 'whom to ask about a post',
    basis: 'contract with the company',
    retention: 'as long as the company is vetted',
    columns: {
      contact_name: 'office',
      contact_phone: 'office',
    },
  },
  {
    table: 'employer_agent',
    subject: 'employer contact',
    purpose: 'who may recruit for the company',
    basis: 'statutory duty (人力资源市场暂行条例)',
    retention: 'as long as the company is vetted',
    columns: {
      name: 'identity',
      id_number: 'identity',
    },
  },
);
