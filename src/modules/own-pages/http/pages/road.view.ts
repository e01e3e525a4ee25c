// The bus of one person and everybody they may ring, each number one tap away.
import type { LocalizedText } from '../../../../kernel/errors/index.js';
import { renderBilingual, html, type Html } from '../../../../platform/http/index.js';
import { localMinute } from '../../../placements/index.js';
import { mayRing, type OwnPageView, type OwnPhone, type OwnRide } from '../../domain/own-page.js';

const ROLES: Readonly<Record<string, LocalizedText>> = {
  escort: { zh: '带队员', en: 'Escort' },
  driver: { zh: '司机', en: 'Driver' },
  carrier: { zh: '客运公司', en: 'Coach company' },
  source_bureau: { zh: '家乡人社局', en: 'Bureau at home' },
  destination_bureau: { zh: '龙岗人社局', en: 'Bureau in Longgang' },
  station: { zh: '驻外服务站', en: 'Station' },
};
const HOTLINES: readonly (readonly [LocalizedText, string])[] = [
  [{ zh: '工资、合同、社保问题', en: 'Pay, contract, insurance' }, '12333'],
  [{ zh: '工会维权', en: 'Trade union' }, '12351'],
  [{ zh: '法律援助', en: 'Legal aid' }, '12348'],
  [{ zh: '急救', en: 'Ambulance' }, '120'],
  [{ zh: '报警', en: 'Police' }, '110'],
];

const dial = (word: Html | string, name: string, phone: string): Html =>
  html`<a class="dial" href="tel:${phone}">${word} ${name} <b>${phone}</b></a>`;

export function busPart(ride: OwnRide | null): Html {
  if (!ride)
    return html`<section>
      <h2>${renderBilingual({ zh: '我的车', en: 'My bus' })}</h2>
      <p>${renderBilingual({ zh: '还没有安排车辆。', en: 'No bus is planned yet.' })}</p>
    </section>`;
  const { departureOn, stop, coach, seat, arrivesAt, place } = ride;
  return html`<section>
    <h2>${renderBilingual({ zh: '我的车', en: 'My bus' })}</h2>
    <dl>
      <dt>${renderBilingual({ zh: '出发日期', en: 'Leaves on' })}</dt>
      <dd><b class="big">${departureOn}</b></dd>
      <dt>${renderBilingual({ zh: '上车地点', en: 'Where' })}</dt>
      <dd>${stop ?? renderBilingual({ zh: '问带队员', en: 'ask the escort' })}</dd>
      <dt>${renderBilingual({ zh: '座位', en: 'Seat' })}</dt>
      <dd>
        ${
          seat
            ? html`<b class="big"
                >${renderBilingual({ zh: `${coach ?? ''}车 ${seat}座`, en: `coach ${coach ?? ''}, seat ${seat}` })}</b
              >`
            : renderBilingual({ zh: '上车时安排', en: 'given at the door' })
        }
      </dd>
      ${
        arrivesAt
          ? html`<dt>${renderBilingual({ zh: '到达', en: 'Arrives' })}</dt>
              <dd>${localMinute(arrivesAt).replace('T', ' ')} ${place}</dd>`
          : null
      }
    </dl>
    <p>
      ${renderBilingual({ zh: '带上身份证。坐车不收钱。', en: 'Bring your identity card. The ride is free.' })}
    </p>
  </section>`;
}

/** Who may be rung of those who go along: nobody before the list is locked, nobody after the hand-over. */
export function phonesOf(ride: OwnRide | null): readonly OwnPhone[] {
  if (!ride) return [];
  const along = mayRing(ride.status) ? ride.contacts : [];
  const { contactName: name, contactPhone: phone } = ride;
  return name && phone ? [...along, { role: 'receiver', name, phone }] : along;
}

export function phonesPart({ ride, office }: OwnPageView): Html {
  const receiver: LocalizedText = { zh: '工厂接待', en: 'Reception at the plant' };
  return html`<section>
    <h2>${renderBilingual({ zh: '有事找谁', en: 'Who to call' })}</h2>
    ${phonesOf(ride).map(({ role, name, phone }) => dial(renderBilingual(ROLES[role] ?? receiver), name, phone))}
    ${HOTLINES.map(([word, phone]) => dial(renderBilingual(word), '', phone))}
    ${
      office
        ? html`<p>
            ${renderBilingual({ zh: '发给您这个链接的', en: 'This link was sent by' })}: <b>${office}</b>
          </p>`
        : null
    }
  </section>`;
}
