-- title: Add LAST_MESSAGE_TIMESTAMP to CONVERSATION
-- planned: true
-- lock: EXCLUSIVE on PUBLIC.CONVERSATION
-- blocks: everybody
-- hazards:
--   - notice undo-drops-new-values: Undoing it drops the column with what the new application wrote into it.

ALTER TABLE PUBLIC.CONVERSATION ADD COLUMN LAST_MESSAGE_TIMESTAMP TIMESTAMP WITH TIME ZONE;
