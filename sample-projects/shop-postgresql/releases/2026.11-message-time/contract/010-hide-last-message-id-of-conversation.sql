-- title: Hide last_message_id of conversation
-- planned: true
-- lock: ACCESS EXCLUSIVE on public.conversation
-- blocks: everybody
-- hazards:
--   - caution application-may-use-it: A statement that still names the column fails from here on.
--   - notice still-fed: The hidden column goes on being filled from last_message_timestamp until it is dropped, so that undoing this step loses nothing.

DROP TRIGGER IF EXISTS chrysalis_conversation_last_message_timestamp ON public.conversation;
DROP FUNCTION IF EXISTS public.chrysalis_conversation_last_message_timestamp();
ALTER TABLE public.conversation RENAME COLUMN last_message_id TO chrysalis_hidden_last_message_id;
CREATE OR REPLACE FUNCTION public.chrysalis_conversation_last_message_timestamp() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, public, pg_temp
    AS $chrysalis$
DECLARE
    chrysalis_before public.conversation.chrysalis_hidden_last_message_id%TYPE;
    chrysalis_after public.conversation.last_message_timestamp%TYPE;
BEGIN
    IF TG_OP = 'INSERT' THEN
        chrysalis_after := (SELECT ((SELECT m.created_at FROM message m WHERE m.id = conversation.last_message_id)) FROM (SELECT NEW.chrysalis_hidden_last_message_id AS last_message_id, NEW.id AS id, NEW.name AS name, NEW.last_message_timestamp AS last_message_timestamp) AS conversation);
        IF chrysalis_after IS DISTINCT FROM NEW.last_message_timestamp THEN
            chrysalis_before := (SELECT ((SELECT max(m.id) FROM message m WHERE m.conversation_id = conversation.id AND m.created_at = conversation.last_message_timestamp)) FROM (SELECT NEW.last_message_timestamp AS last_message_timestamp, NEW.id AS id, NEW.name AS name, NEW.chrysalis_hidden_last_message_id AS chrysalis_hidden_last_message_id) AS conversation);
            NEW.chrysalis_hidden_last_message_id := chrysalis_before;
        END IF;
    ELSE
        IF NEW.last_message_timestamp IS DISTINCT FROM OLD.last_message_timestamp THEN
            chrysalis_after := (SELECT ((SELECT m.created_at FROM message m WHERE m.id = conversation.last_message_id)) FROM (SELECT NEW.chrysalis_hidden_last_message_id AS last_message_id, NEW.id AS id, NEW.name AS name, NEW.last_message_timestamp AS last_message_timestamp) AS conversation);
            IF chrysalis_after IS DISTINCT FROM NEW.last_message_timestamp THEN
                chrysalis_before := (SELECT ((SELECT max(m.id) FROM message m WHERE m.conversation_id = conversation.id AND m.created_at = conversation.last_message_timestamp)) FROM (SELECT NEW.last_message_timestamp AS last_message_timestamp, NEW.id AS id, NEW.name AS name, NEW.chrysalis_hidden_last_message_id AS chrysalis_hidden_last_message_id) AS conversation);
                NEW.chrysalis_hidden_last_message_id := chrysalis_before;
            END IF;
        END IF;
    END IF;
    RETURN NEW;
END
$chrysalis$;
CREATE OR REPLACE TRIGGER chrysalis_conversation_last_message_timestamp
    BEFORE INSERT OR UPDATE ON public.conversation
    FOR EACH ROW EXECUTE FUNCTION public.chrysalis_conversation_last_message_timestamp();
