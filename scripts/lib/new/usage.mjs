/** What the command takes, printed when it is called without a known kind or with an unknown option. */
export const USAGE = `用法 · Usage: npm run new -- <module|route|field|job> … [--dry-run]

  module <plural-name> --zh 名称 [--en name] [--singular name] [--before module]
      a module with a table, a command, queries, routes and specs, registered before the module named (worklists)

  route <module> <get|post|put|patch|delete> <path> <operation> --permission <resource.verb>
      [--roles bureau,caseworker] [--side source|destination]   of a permission that is new
      [--field name:text|int|date|bool|uuid[?]]…                of the request; of the answer for get. ? may be missing
      [--statement [--table t]]                                 reads or updates these columns of the module's table
      [--controller name] [--shows none|kind] [--texts person|other]
      [--zh 操作 --en act --audit resource.verbed]              how the audit record names what a command did

  field <table> <column> --zh 名称 --en name [--type text|date|integer] [--max 60]
      [--ahead]          a date that may lie ahead
      [--shows kind]     kind of data of the answer (data-kinds.data.ts)
      [--class profile]  identity, contact, profile, sensitive or office, for a person

  job <module> <verb-object> --zh 名称 --en name [--queue maintenance] [--table t] [--heavy | --outside]`;
