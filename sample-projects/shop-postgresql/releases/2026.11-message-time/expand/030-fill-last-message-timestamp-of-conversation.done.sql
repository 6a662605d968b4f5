SELECT NOT EXISTS (SELECT FROM public.conversation WHERE last_message_timestamp IS DISTINCT FROM ((SELECT m.created_at FROM message m WHERE m.id = conversation.last_message_id)))
