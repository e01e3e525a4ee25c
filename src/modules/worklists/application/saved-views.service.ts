import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { newId } from '../../../platform/clock/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/index.js';
import { type ListFilter, strangersIn, type ViewList } from '../domain/view-lists.js';
import { viewFilterUnfit, viewNameTaken, viewNotFound } from '../domain/worklists.errors.js';
import type { WorkFilter } from './work-filter.js';
import {
  deleteSavedView,
  findOtherSavedViewByName,
  findSavedViewByName,
  updateSavedView,
} from '../persistence/saved-views.statements.js';

export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly shared: boolean;
  readonly mine: boolean;
  readonly list: ViewList;
  readonly filter: WorkFilter & ListFilter;
}

export type ViewWords = Pick<SavedView, 'name' | 'shared' | 'list' | 'filter'>;

const COLUMNS = `id, name, shared, user_id = app_user() AS mine, list, filter`;

/** Named filters of a list: one's own, and those shared in the organisation. Only the maker changes one. */
@Injectable()
export class SavedViews {
  constructor(private readonly uow: UnitOfWork) {}

  list(actor: Actor): Promise<SavedView[]> {
    return this.uow.read(actor, (tx) =>
      tx.query<SavedView>(`SELECT ${COLUMNS} FROM saved_view ORDER BY name, id LIMIT 500`),
    );
  }

  /** @throws viewNotFound, also for another organisation's view */
  async find(tx: Tx, id: string): Promise<SavedView> {
    const [view] = await tx.query<SavedView>(`SELECT ${COLUMNS} FROM saved_view WHERE id = $1`, [id]);
    if (!view) throw viewNotFound({ id });
    return view;
  }

  one(actor: Actor, id: string): Promise<SavedView> {
    return this.uow.read(actor, (tx) => this.find(tx, id));
  }

  /** @throws viewNameTaken, viewFilterUnfit */
  save(actor: Actor, { name, shared, list, filter }: ViewWords): Promise<SavedView> {
    fits(list, filter);
    return this.uow.write(actor, async (tx) => {
      const taken = await tx.first(findSavedViewByName, { userId: actor.userId, name });
      if (taken) throw viewNameTaken({ name });
      const id = newId();
      await tx.insertMany('saved_view', [
        {
          id,
          organisation_id: actor.organisationId,
          user_id: actor.userId,
          name,
          shared,
          list,
          filter,
          made_at: tx.now,
        },
      ]);
      tx.audit({ action: 'saved-view.saved', aggregate: 'saved_view', aggregateId: id });
      return this.find(tx, id);
    });
  }

  /** Name, sharing, list and filter as they are to be now. @throws viewNotFound when it is not one's own, viewNameTaken, viewFilterUnfit */
  change(actor: Actor, id: string, { name, shared, list, filter }: ViewWords): Promise<SavedView> {
    fits(list, filter);
    return this.uow.write(actor, async (tx) => {
      const taken = await tx.first(findOtherSavedViewByName, { userId: actor.userId, name, id });
      if (taken) throw viewNameTaken({ name });
      const changed = await tx.run(updateSavedView, {
        id,
        userId: actor.userId,
        name,
        shared,
        filter: JSON.stringify(filter),
        list,
      });
      if (changed === 0) throw viewNotFound({ id });
      tx.audit({ action: 'saved-view.changed', aggregate: 'saved_view', aggregateId: id });
      return this.find(tx, id);
    });
  }

  /** @throws viewNotFound when it is not one's own */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.uow.write(actor, async (tx) => {
      const gone = await tx.run(deleteSavedView, { id, userId: actor.userId });
      if (gone === 0) throw viewNotFound({ id });
      tx.audit({ action: 'saved-view.removed', aggregate: 'saved_view', aggregateId: id });
    });
  }
}

function fits(list: ViewList, filter: object): void {
  const strangers = strangersIn(list, filter);
  if (strangers.length > 0) throw viewFilterUnfit({ list, words: strangers });
}
