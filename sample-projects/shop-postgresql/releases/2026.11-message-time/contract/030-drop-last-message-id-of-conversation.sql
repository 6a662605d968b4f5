-- title: Drop last_message_id of conversation
-- planned: true
-- lock: ACCESS EXCLUSIVE on public.conversation
-- blocks: everybody
-- hazards:
--   - danger values-are-lost: The values of last_message_id in 2 000 rows are dropped for good.
-- undo:
--   impossible: The values of public.conversation.last_message_id are gone with the column; only a backup has them.

DROP TRIGGER IF EXISTS "~chrysalis_12_conversation_last_message_timestamp" ON public.conversation;
DROP FUNCTION IF EXISTS public.chrysalis_12_conversation_last_message_timestamp();
ALTER TABLE public.conversation DROP COLUMN chrysalis_hidden_last_message_id;
