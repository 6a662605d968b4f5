/** Reads YAML that a person wrote, says where it is wrong, and changes it without touching the rest. */
package dev.chrysalis.project.yaml;
