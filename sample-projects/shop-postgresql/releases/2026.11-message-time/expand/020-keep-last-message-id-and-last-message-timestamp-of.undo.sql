DROP TRIGGER IF EXISTS "~chrysalis_12_conversation_last_message_timestamp" ON public.conversation;
DROP FUNCTION IF EXISTS public.chrysalis_12_conversation_last_message_timestamp();
