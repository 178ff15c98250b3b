// Fluent UI as one file, which fluent-ui-transform.cjs makes of it: loading its two thousand files takes each suite seconds.
export * from "@fluentui/react-components";
