import { ApexDatetime } from '../../values/index.ts';
import { nextAutoNumber } from './autoNumber.ts';
import type { Item, SaveContext } from './world.ts';

/** Writes the row in the making: id, auto-numbers and system fields come now. */
export function storeItem(item: Item, context: SaveContext): void {
    const { world, options, now } = context;
    const { object, values } = item;
    const moment = new ApexDatetime(Math.floor(now / 1000) * 1000);
    if (item.id === null) {
        item.id = world.ids.next(object.keyPrefix ?? '000');
        item.isCreated = true;
        for (const field of object.fields.values()) {
            if (field.isAutoNumber) {
                values[field.name.toLowerCase()] = nextAutoNumber(field, world.storage, now);
            }
        }
        setSystem(item, {
            isdeleted: false,
            createddate: values['createddate'] ?? moment,
            createdbyid: values['createdbyid'] ?? options.user,
        });
        if (object.isCustom && object.nameField === 'Name' && (values['name'] ?? null) === null) {
            values['name'] = item.id.slice(0, 15);
        }
    }
    setSystem(item, {
        lastmodifieddate: moment,
        lastmodifiedbyid: options.user,
        systemmodstamp: moment,
    });
    values['id'] = item.id;
    item.values = { ...values };
    world.storage.put({ id: item.id, object: object.name, values: item.values });
    context.saved.add(item.id);
}

function setSystem(item: Item, system: Readonly<Record<string, unknown>>): void {
    for (const [key, value] of Object.entries(system)) {
        if (item.object.fields.has(key)) {
            item.values[key] = value;
        }
    }
}
