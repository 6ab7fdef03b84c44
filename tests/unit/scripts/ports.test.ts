import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { planPorts, portSentence } from '#scripts/stack/port-plan.ts';
import { choosePort, isPortFree, type PortProbe } from '#scripts/stack/ports.ts';

const taken =
  (...ports: number[]): PortProbe =>
  async (port) =>
    !ports.includes(port);

describe('choosing a port', () => {
  it('takes the wanted one when it is free', async () => {
    expect(await choosePort(3000, 'tcp', new Set(), taken())).toEqual({ port: 3000, wanted: 3000, taken: false });
  });

  it('takes the next free one after a taken one, and passes over those given out already', async () => {
    const choice = await choosePort(3000, 'tcp', new Set([3002]), taken(3000, 3001));
    expect(choice).toEqual({ port: 3003, wanted: 3000, taken: true });
  });

  it('takes any free one when the whole neighbourhood is taken', async () => {
    const choice = await choosePort(3000, 'tcp', new Set(), async (port) => port > 3100);
    expect(choice.port).toBeGreaterThan(3100);
    expect(choice.taken).toBe(true);
  });

  it('takes any free one, and calls none taken, when none is wanted', async () => {
    const choice = await choosePort(0, 'tcp');
    expect(choice.port).toBeGreaterThan(0);
    expect(choice.taken).toBe(false);
  });

  it('does not go beyond the last port', async () => {
    const choice = await choosePort(65_535, 'tcp', new Set(), taken(65_535));
    expect(choice.port).toBeLessThan(65_535);
  });

  it('sees a port that a program listens on', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    expect(await isPortFree(port, 'tcp')).toBe(false);
    server.close();
    await once(server, 'close');
    expect(await isPortFree(port, 'tcp')).toBe(true);
  });
});

describe('the ports of a stack', () => {
  it('are all different', async () => {
    const { web, database, gateway, livekit } = await planPorts(any, all, () => {});
    const ports = [web, database, gateway, livekit.http, livekit.tcp, livekit.udp];
    expect(new Set(ports).size).toBe(6);
    expect(ports.every((port) => port > 0)).toBe(true);
  });

  it('are none for what runs elsewhere', async () => {
    const elsewhere = { database: true, livekit: true };
    const plan = await planPorts(any, elsewhere, () => {});
    expect(plan).toMatchObject({ database: 0, livekit: { http: 0, tcp: 0, udp: 0 } });
  });

  it('come with a sentence when another one had to be taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const told: string[] = [];
    const { web } = await planPorts({ ...any, web: port }, all, (sentence) => told.push(sentence));
    server.close();
    expect(told).toEqual([`Port ${port} is taken; the web application uses ${web} instead.`]);
    expect(web).not.toBe(port);
  });

  it('need no sentence when they are the wanted ones', () => {
    expect(portSentence('database', { port: 5, wanted: 5, taken: false })).toBeUndefined();
  });
});

const all = { database: false, livekit: false };
const any = { web: 0, database: 0, gateway: 0, livekit: 0 };
