import { VirtualClock } from './core/clock.ts';
import { RateLimiter } from './core/rate-limit.ts';
import { FaultEngine } from './faults/engine.ts';
import { generateMerchant } from './merchant/generate.ts';
import type { SimulatorOptions } from './options.ts';
import { Stats } from './stats.ts';
import { WebhookCenter } from './webhooks/center.ts';
import type { World } from './world/World.ts';

/** One running account with its clock, limits, faults and webhooks. HTTP is put around it elsewhere. */
export class Simulation {
    readonly options: SimulatorOptions;
    readonly world: World;
    readonly clock: VirtualClock;
    readonly v1Rate: RateLimiter;
    readonly v2Rate: RateLimiter;
    readonly stats = new Stats();
    readonly faults: FaultEngine;
    readonly webhooks: WebhookCenter;
    /** Where this simulator listens; set once it does. */
    url = '';

    constructor(options: SimulatorOptions) {
        this.options = options;
        this.world = generateMerchant(options);
        this.clock = new VirtualClock(options.now, options.speed);
        this.v1Rate = new RateLimiter(options.v1Limit);
        this.v2Rate = new RateLimiter(options.v2Limit);
        this.webhooks = new WebhookCenter(this);
        this.faults = new FaultEngine(this);
        this.world.listener = (signal) => this.webhooks.hear(signal);
        for (const fault of options.faults) this.faults.enable(fault);
    }

    /** Brings the world up to the clock. */
    catchUp(): void {
        this.world.advanceTo(this.clock.now());
    }
}
