/** A bar that shows how far the first reading is. */
const WIDTH = 30;

/**
 * The bar as one line to be written over the one before.
 * @param total orders there will be; null when nobody knows
 */
export function progressLine(orders: number, parcels: number, total: number | null): string {
    const counts = `${orders} orders, ${parcels} parcels stored`;
    if (total === null) {
        return `\r  ${counts} `;
    }
    const filled = Math.min(WIDTH, Math.floor((orders / Math.max(1, total)) * WIDTH));
    return `\r  [${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${counts} `;
}
