package dev.chrysalis.plan;

/** One part of the world that a rollout step reaches by itself: a tenant, a host, a region, a shard. */
public record Wave(String name) {
}
