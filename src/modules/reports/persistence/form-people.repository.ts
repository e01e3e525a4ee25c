import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { listFormPeople } from './form-people.statements.js';

export interface FormPerson {
  readonly seekerId: string;
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly birthOn: string;
  readonly areaCode: string;
  readonly hamlet: string | null;
  readonly headName: string | null;
  readonly household: string | null;
  readonly relation: string | null;
  readonly ethnicGroup: string | null;
  readonly education: string | null;
  readonly skills: readonly string[];
  readonly helper: string | null;
  readonly roll: string | null;
  readonly status: string | null;
  readonly employer: string | null;
  readonly job: string | null;
  readonly departedOn: string | null;
  readonly arrivedOn: string | null;
  readonly startedOn: string | null;
  readonly endedOn: string | null;
  readonly endReason: string | null;
  readonly batch: string | null;
  readonly seat: string | null;
  readonly stop: string | null;
  readonly firstOut: boolean | null;
  readonly calls: readonly {
    kind: string;
    on: string | null;
    channel: string | null;
    by: string | null;
    outcome: string | null;
  }[];
}

/** People of a form: a placement asked for by its id, else the person's newest. */
@Injectable()
export class FormPeopleRepository {
  people(tx: Tx, ids: readonly string[]): Promise<FormPerson[]> {
    return tx.all(listFormPeople, { ids });
  }
}
