-- title: Drop LAST_MESSAGE_ID of CONVERSATION
-- planned: true
-- lock: EXCLUSIVE on PUBLIC.CONVERSATION
-- blocks: everybody
-- hazards:
--   - danger values-are-lost: The values of LAST_MESSAGE_ID in 2 000 rows are dropped for good.
-- undo:
--   impossible: The values of PUBLIC.CONVERSATION.LAST_MESSAGE_ID are gone with the column; only a backup has them.

DROP TRIGGER IF EXISTS PUBLIC."chrysalis_CONVERSATION_LAST_MESSAGE_TIMESTAMP";
ALTER TABLE PUBLIC.CONVERSATION DROP COLUMN "chrysalis_hidden_LAST_MESSAGE_ID";
