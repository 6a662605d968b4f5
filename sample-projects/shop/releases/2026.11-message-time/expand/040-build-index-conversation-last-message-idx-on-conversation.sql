-- title: Build index CONVERSATION_LAST_MESSAGE_IDX on CONVERSATION
-- planned: true
-- lock: EXCLUSIVE on PUBLIC.CONVERSATION
-- blocks: everybody
-- hazards:
--   - caution table-scan: The server reads all of PUBLIC.CONVERSATION (2 000 rows) while it holds the lock.

CREATE INDEX PUBLIC.CONVERSATION_LAST_MESSAGE_IDX ON PUBLIC.CONVERSATION("LAST_MESSAGE_TIMESTAMP" NULLS FIRST);
