ALTER TABLE public.conversation DROP COLUMN last_message_timestamp;
