-- transactional: false

DROP INDEX CONCURRENTLY IF EXISTS public.conversation_last_message_idx;
