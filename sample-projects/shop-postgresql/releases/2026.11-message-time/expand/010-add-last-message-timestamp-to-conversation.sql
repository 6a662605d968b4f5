-- title: Add last_message_timestamp to conversation
-- planned: true
-- lock: ACCESS EXCLUSIVE on public.conversation
-- blocks: everybody
-- hazards:
--   - notice undo-drops-new-values: Undoing it drops the column with what the new application wrote into it.

ALTER TABLE public.conversation ADD COLUMN last_message_timestamp timestamp with time zone;
