-- title: Check that last_message_timestamp is filled everywhere
-- planned: true
-- lock: ROW EXCLUSIVE on public.conversation
-- blocks: nobody
-- time-limit: 5m
-- every: 5s

SELECT NOT EXISTS (SELECT FROM public.conversation WHERE last_message_timestamp IS DISTINCT FROM ((SELECT m.created_at FROM message m WHERE m.id = conversation.last_message_id)))
